; The uninstaller. It carries the list of what this version brought. A newer installer calls it with /FILES:
; then only those files go.

Var OnlyFiles
Var RemoveProfile
Var Box

Function un.onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/FILES" $1
  ${If} ${Errors}
    StrCpy $OnlyFiles 0
  ${Else}
    StrCpy $OnlyFiles 1
  ${EndIf}
  StrCpy $RemoveProfile 0
  ${GetOptions} $0 "/PROFILE=" $1
  ${If} $1 == "remove"
    StrCpy $RemoveProfile 1
  ${EndIf}
FunctionEnd

Function un.AskAboutProfile
  !insertmacro MUI_HEADER_TEXT "$(RemoveProgram)" "$(RemoveProgramText)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 40u "$(WhatStays)"
  Pop $0
  ${NSD_CreateCheckbox} 0 46u 100% 24u "$(RemoveData)"
  Pop $Box
  ${NSD_AddStyle} $Box ${BS_MULTILINE}
  ${NSD_SetState} $Box $RemoveProfile
  GetDlgItem $0 $HWNDPARENT 1
  SendMessage $0 ${WM_SETTEXT} 0 "STR:$(^UninstallBtn)"
  nsDialogs::Show
FunctionEnd

Function un.TakeAnswer
  ${NSD_GetState} $Box $RemoveProfile
  ${If} $RemoveProfile = ${BST_CHECKED}
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(ReallyRemove)" IDYES +2
    Abort
  ${EndIf}
FunctionEnd

!macro RemoveFile PATH SOURCE
  Delete "$INSTDIR\${PATH}"
!macroend

; Only when it is empty.
!macro RemoveFolder PATH
  RMDir "$INSTDIR\${PATH}"
!macroend

Section "Uninstall"
  SetDetailsPrint textonly
  ${If} $OnlyFiles = 0
    Call un.HoldProgram
    !insertmacro EachFile WaitForFileUninstalling
  ${EndIf}
  SetOutPath "$TEMP"
  !insertmacro EachFile RemoveFile
  !insertmacro EachFolderUpwards RemoveFolder
  ${If} $OnlyFiles = 1
    Return
  ${EndIf}
  Call un.LetProgramGo
  RMDir /r "$INSTDIR\${UNPACKED}" ; of an upgrade that was broken off
  Delete "$INSTDIR\${UNINSTALLER}"
  RMDir "$INSTDIR"
  ; A copy in another folder must not take them from the installed version.
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    Delete "$SMPROGRAMS\${NAME}.lnk"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
  ${EndIf}
  ${If} $RemoveProfile = 1
    Call un.RemoveKeys
    Call un.RemoveProfile
  ${EndIf}
SectionEnd

Function un.RemoveProfile
  ClearErrors
  ${If} $LOCALAPPDATA != ""
    RMDir /r "${PROFILE_FOLDER}"
  ${EndIf}
  ${If} ${FileExists} "${PROFILE_FOLDER}\*"
    SetErrorLevel ${FAILED}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(DataRemains)" /SD IDOK
  ${EndIf}
FunctionEnd

; What the program keeps in the Credential Manager. keyring names the latest one after the service and each
; other one name@service.
Function un.RemoveKeys
  System::Call 'advapi32::CredEnumerateW(p 0, i 0, *i .r0, *p .r1) i .r2'
  ${If} $2 = 0
    Return
  ${EndIf}
  StrLen $8 "@${NAME}"
  IntOp $0 $0 - 1
  ${For} $3 0 $0
    IntOp $4 $3 * ${NSIS_PTR_SIZE}
    IntPtrOp $4 $4 + $1
    System::Call '*$4(p .r5)'
    System::Call '*$5(i, i .r6, w .r7)' ; Flags, Type, TargetName of a CREDENTIALW
    StrCpy $9 $7 "" -$8
    ${If} $6 = 1 ; CRED_TYPE_GENERIC
      ${If} $7 S== "${NAME}"
      ${OrIf} $9 S== "@${NAME}"
        System::Call 'advapi32::CredDeleteW(w r7, i r6, i 0)'
      ${EndIf}
    ${EndIf}
  ${Next}
  System::Call 'advapi32::CredFree(p r1)'
FunctionEnd
