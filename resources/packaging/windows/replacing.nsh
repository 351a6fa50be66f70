; A new version in the place of the old one.

!macro UnpackFolder PATH
  CreateDirectory "$INSTDIR\${UNPACKED}\${PATH}"
!macroend

!macro UnpackFile PATH SOURCE
  File "/oname=${PATH}" "${BUNDLE}/${SOURCE}"
!macroend

; A virus scanner may have taken one away.
!macro LookForUnpacked PATH SOURCE
  ${IfNot} ${FileExists} "$INSTDIR\${UNPACKED}\${PATH}"
    SetErrors
  ${EndIf}
!macroend

Function Unpack
  ; Of one that was broken off.
  RMDir /r "$INSTDIR\${UNPACKED}"
  ClearErrors
  SetOutPath "$INSTDIR\${UNPACKED}"
  !insertmacro EachFolder UnpackFolder
  !insertmacro EachFile UnpackFile
  WriteUninstaller "$INSTDIR\${UNPACKED}\${UNINSTALLER}"
  ${IfNot} ${Errors}
    !insertmacro EachFile LookForUnpacked
  ${EndIf}
  ${If} ${Errors}
    Abort "$(CannotWrite)"
  ${EndIf}
FunctionEnd

; What the installed version brought, by its own list: what somebody else put there stays.
Function RemoveEarlier
  ${If} ${FileExists} "$INSTDIR\${UNINSTALLER}"
    ExecWait '"$INSTDIR\${UNINSTALLER}" /S /FILES _?=$INSTDIR'
  ${EndIf}
  Delete "$INSTDIR\${COMMAND}.exe"
  Delete "$INSTDIR\${COMMAND}-cli.exe"
  Call LetProgramGo
FunctionEnd

!macro MakeFolder PATH
  CreateDirectory "$INSTDIR\${PATH}"
!macroend

!macro PlaceFile PATH SOURCE
  StrCpy $Path "${PATH}"
  Call Place
!macroend

; Move $Path from where it was unpacked to its place. A virus scanner may have either for some seconds.
Function Place
  ${For} $0 1 40
    Delete "$INSTDIR\$Path"
    ClearErrors
    Rename "$INSTDIR\${UNPACKED}\$Path" "$INSTDIR\$Path"
    ${IfNot} ${Errors}
      Return
    ${EndIf}
    Sleep 500
  ${Next}
  Abort "$(CannotWrite)"
FunctionEnd

Function .onInstFailed
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\${UNPACKED}"
  RMDir "$INSTDIR" ; a first installation leaves nothing
  SetErrorLevel ${FAILED}
  MessageBox MB_OK|MB_ICONSTOP "$(CannotWrite)" /SD IDOK
FunctionEnd
