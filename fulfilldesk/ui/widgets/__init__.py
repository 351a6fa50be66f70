"""Small widgets that several views use. Each paints itself in the theme's colours and knows no orders."""
