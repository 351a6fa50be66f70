"""The room that asks which version of this program is the newest, and believes only what was signed."""
