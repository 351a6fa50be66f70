; The installer for one person's Windows account; nobody is asked for an administrator's rights.
; windows_installer.py calls makensis with BUILD, a file of names, versions and lists that it wrote.
;
;   /S                  silent
;   /D=C:\A folder      where to (last, without quotes); upgrades stay where they are
;   /DOWNGRADE          put an older version in a newer one's place although nobody can be asked
;   uninstaller: /S, /PROFILE=keep (as without it) or /PROFILE=remove
;
; An upgrade unpacks everything beside the old version first. Until the last file is on the disk, whatever
; goes wrong leaves the old version as it was. What is left then takes no room and some seconds; should the
; power fail in them, the same installer run again completes it.

Unicode true
!include "${BUILD}"
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

; Exit codes, for administrators. 0: done; 1: the person cancelled.
!define FAILED 2 ; something could not be written or removed; run it again
!define IN_USE 3 ; the program, a file of it or another installer is in use; nothing was changed
!define NEWER 4 ; a newer version is installed; nothing was changed
!define WRONG_FOLDER 5 ; not a folder to install into; nothing was changed
!define UNSUITABLE 6 ; this Windows, or this account; nothing was changed

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define USUAL_FOLDER "$LOCALAPPDATA\Programs\${NAME}"
!define PROFILE_FOLDER "$LOCALAPPDATA\${NAME}"

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "${USUAL_FOLDER}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
SetDateSave off
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${NUMERIC_VERSION}"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME} ${VERSION} Setup"
VIAddVersionKey /LANG=0 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "LegalCopyright" "${PUBLISHER}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"

!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipWhenInstalled
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE RequireGoodFolder
!define MUI_PAGE_HEADER_SUBTEXT "$(ChooseFolder)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(FolderText)"
!insertmacro MUI_PAGE_DIRECTORY

!define MUI_PAGE_HEADER_SUBTEXT "$(OneMoment)"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "$(NotInstalled)"
!insertmacro MUI_PAGE_INSTFILES
!ifdef MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT ; the page forgets to take it back
  !undef MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT
!endif

!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_FINISHPAGE_TITLE "$(Installed)"
!define MUI_FINISHPAGE_TEXT "$(InstalledText)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${COMMAND}.exe"
!insertmacro MUI_PAGE_FINISH

UninstPage custom un.AskAboutProfile un.TakeAnswer
!define MUI_PAGE_HEADER_SUBTEXT "$(OneMoment)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$(Removed)"
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Dutch"
!include "${HERE}/english.nsh"
!include "${HERE}/dutch.nsh"

; End with a sentence and an exit code.
!macro Refuse CODE SENTENCE
  SetErrorLevel ${CODE}
  MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}" /SD IDOK
  Quit
!macroend

!include "${HERE}/running.nsh"
!include "${HERE}/folder.nsh"
!include "${HERE}/replacing.nsh"
!include "${HERE}/removing.nsh"

Function .onInit
  Call RequireSuitableSystem
  Call RequireOnlyInstaller
  Call LookForInstalled
  Call RequireNoNewer
  ${If} ${Silent}
    Call RequireGoodFolder
  ${EndIf}
FunctionEnd

Function RequireSuitableSystem
  ; What Qt needs: Windows 10 1809, 64 bits.
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    !insertmacro Refuse ${UNSUITABLE} "$(TooOld)"
  ${EndIf}
  ; The account of services has its "local" folder within Windows; no person would see the program there.
  StrLen $0 $WINDIR
  StrCpy $0 $LOCALAPPDATA $0
  ${If} $LOCALAPPDATA == ""
  ${OrIf} $0 == $WINDIR
    !insertmacro Refuse ${UNSUITABLE} "$(NoPerson)"
  ${EndIf}
FunctionEnd

Function RequireNoNewer
  ${If} $InstalledIn == ""
    Return
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "NumericVersion"
  ${VersionCompare} "$0" "${NUMERIC_VERSION}" $1
  ${If} $1 <> 1
    Return
  ${EndIf}
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/DOWNGRADE" $2
  ${If} ${Errors}
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
    SetErrorLevel ${NEWER}
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(InstallOlder)" /SD IDNO IDYES +2
    Quit
    SetErrorLevel 0
  ${EndIf}
FunctionEnd

Section
  AddSize ${SIZE_KB} ; NSIS counts only files that stand in the section itself
  SetDetailsPrint textonly
  Call HoldProgram
  Call Unpack
  !insertmacro EachFile WaitForFile
  Call RemoveEarlier
  !insertmacro EachFolder MakeFolder
  !insertmacro EachFile PlaceFile
  StrCpy $Path "${UNINSTALLER}"
  Call Place
  SetOutPath "$PROFILE" ; out of the folder that goes, and where the start-menu entry starts the program
  RMDir /r "$INSTDIR\${UNPACKED}"
  Call Register
SectionEnd

Function Register
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${COMMAND}.exe" "" "" 0 SW_SHOWNORMAL "" "$(Summary)"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "NumericVersion" "${NUMERIC_VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${COMMAND}.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
FunctionEnd
