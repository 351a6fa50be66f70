; Into which folders the program goes: a new one, an empty one, or its own. There it removes by list; never
; is anything removed because it lies in a folder that somebody chose.

Var InstalledIn ; the folder of the installed version, or ""
Var Problem

Function LookForInstalled
  ReadRegStr $InstalledIn HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${IfNot} ${FileExists} "$InstalledIn\${UNINSTALLER}"
  ${AndIfNot} ${FileExists} "$InstalledIn\${COMMAND}.exe"
    StrCpy $InstalledIn "" ; removed by hand
  ${EndIf}
FunctionEnd

; An upgrade goes where the program is: there is nothing to choose.
Function SkipWhenInstalled
  ${If} $InstalledIn != ""
  ${AndIf} $InstalledIn == $INSTDIR
    Abort
  ${EndIf}
FunctionEnd

Function RequireGoodFolder
  Call JudgeFolder
  ${If} $Problem == ""
    Return
  ${EndIf}
  SetErrorLevel ${WRONG_FOLDER}
  MessageBox MB_OK|MB_ICONEXCLAMATION "$Problem" /SD IDOK
  ${If} ${Silent}
    Quit
  ${EndIf}
  SetErrorLevel -1 ; the person chooses another
  Abort
FunctionEnd

Function JudgeFolder
  StrCpy $Problem ""
  Call JudgeWish
  ${If} $Problem != ""
    Return
  ${EndIf}
  StrLen $0 $INSTDIR
  IntOp $0 $0 + ${LONGEST_PATH}
  ${If} $0 >= 260 ; MAX_PATH, with the zero at its end
    StrCpy $Problem "$(TooLong)"
    Return
  ${EndIf}
  ${If} $InstalledIn != ""
    ${If} $InstalledIn != $INSTDIR
      StrCpy $Problem "$(InstalledElsewhere)"
    ${EndIf}
    Return
  ${EndIf}
  Call JudgeProfile
  ${If} $Problem == ""
    Call JudgeEntries
  ${EndIf}
FunctionEnd

; NSIS goes to the usual folder when it does not like what /D= says (a drive's root, a folder in quotes).
Function JudgeWish
  System::Call 'kernel32::GetCommandLineW() w .r0'
  ClearErrors
  ${GetOptions} $0 "/D=" $1
  ${If} ${Errors}
  ${OrIf} $1 == $INSTDIR
  ${OrIf} $1 == "$INSTDIR\"
    Return
  ${EndIf}
  ${If} ${Silent} ; else the person sees which folder it is
    StrCpy $Problem "$(NoFolder)"
  ${EndIf}
FunctionEnd

; The profile may be removed as a whole, and the program's folder as a whole: neither is within the other.
Function JudgeProfile
  StrLen $0 "${PROFILE_FOLDER}\"
  StrCpy $1 "$INSTDIR\" $0
  StrLen $2 "$INSTDIR\"
  StrCpy $3 "${PROFILE_FOLDER}\" $2
  ${If} $1 == "${PROFILE_FOLDER}\"
  ${OrIf} $3 == "$INSTDIR\"
    StrCpy $Problem "$(NotEmpty)"
  ${EndIf}
FunctionEnd

; In the program's usual folder somebody's own file may have stayed. In any other, only what an installation
; leaves behind that was broken off.
Function JudgeEntries
  ${If} $INSTDIR == "${USUAL_FOLDER}"
    Return
  ${EndIf}
  ClearErrors
  FindFirst $0 $1 "$INSTDIR\*"
  ${DoUntil} ${Errors}
    ${If} $1 != "."
    ${AndIf} $1 != ".."
    ${AndIf} $1 != "${UNPACKED}"
    ${AndIf} $1 != "_internal"
    ${AndIf} $1 != "${COMMAND}.exe"
    ${AndIf} $1 != "${COMMAND}-cli.exe"
    ${AndIf} $1 != "${UNINSTALLER}"
      StrCpy $Problem "$(NotEmpty)"
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
FunctionEnd
