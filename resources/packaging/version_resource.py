"""What Windows shows of the executables: their properties, and how it treats their windows and paths."""

from __future__ import annotations

import re

from fulfilldesk import product

#: Languages of the text in a version resource: English (United States), in Unicode.
_LANGUAGE, _CODE_PAGE = 0x0409, 1200

#: Windows 10 and 11 have one id.
_WINDOWS_10 = "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers that Windows compares: those before any letter, the last one 0.

    >>> version_numbers("1.2.3rc1")
    (1, 2, 3, 0)
    """
    found = re.match(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?", version)
    if found is None:
        raise ValueError(f"not a version: {version!r}")
    first, second, third = (int(number or 0) for number in found.groups())
    return first, second, third, 0


def version_resource(file_name: str, version: str = product.VERSION) -> str:
    """The version resource of the executable `file_name`, as PyInstaller reads it."""
    numbers = version_numbers(version)
    strings = {
        "CompanyName": product.PUBLISHER,
        "FileDescription": product.NAME,
        "FileVersion": version,
        "InternalName": product.COMMAND,
        "LegalCopyright": f"{product.PUBLISHER}; MIT licence",
        "OriginalFilename": file_name,
        "ProductName": product.NAME,
        "ProductVersion": version,
    }
    structs = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0,\n"
        "  OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        f"  kids=[StringFileInfo([StringTable('{_LANGUAGE:04X}{_CODE_PAGE:04X}', [{structs}])]),\n"
        f"  VarFileInfo([VarStruct('Translation', [{_LANGUAGE}, {_CODE_PAGE}])])])\n"
    )


def manifest() -> str:
    """The manifest of the executables: no rights of an administrator, paths of any length, sharp on each
    screen, the controls of today's Windows."""
    settings = "http://schemas.microsoft.com/SMI"
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges>
        <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
      </requestedPrivileges>
    </security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application>
      <supportedOS Id="{_WINDOWS_10}"/>
    </application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <dpiAware xmlns="{settings}/2005/WindowsSettings">true/pm</dpiAware>
      <dpiAwareness xmlns="{settings}/2016/WindowsSettings">PerMonitorV2, PerMonitor</dpiAwareness>
      <longPathAware xmlns="{settings}/2016/WindowsSettings">true</longPathAware>
    </windowsSettings>
  </application>
  <dependency>
    <dependentAssembly>
      <assemblyIdentity type="win32" name="Microsoft.Windows.Common-Controls" version="6.0.0.0"
        processorArchitecture="*" publicKeyToken="6595b64144ccf1df" language="*"/>
    </dependentAssembly>
  </dependency>
</assembly>
"""
