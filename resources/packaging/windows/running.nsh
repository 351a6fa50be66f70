; Who else is at work in this folder: the program (its window, its import, `sync` in the night), somebody who
; reads one of its files, or another installer.

Var Window ; handles; while they are open, nobody can start the program
Var Console
Var Waited ; milliseconds
Var Path ; of a file, within the program's folder

; Windows lets nobody open the file of a running program for writing, in whichever process it runs.
!macro Hold FILE HANDLE
  StrCpy ${HANDLE} 0
  ${If} ${FileExists} "$INSTDIR\${FILE}"
    SetFileAttributes "$INSTDIR\${FILE}" NORMAL
    StrCpy $0 "$INSTDIR\${FILE}"
    ; To write and to delete; others may read and delete meanwhile (we do); it must be there.
    System::Call 'kernel32::CreateFileW(w r0, i 0x40010000, i 5, p 0, i 3, i 0, p 0) p .r1'
    StrCpy ${HANDLE} $1
  ${EndIf}
!macroend

!macro WaitForFile PATH SOURCE
  StrCpy $Path "${PATH}"
  Call WaitUntilFree
!macroend

!macro WaitForFileUninstalling PATH SOURCE
  StrCpy $Path "${PATH}"
  Call un.WaitUntilFree
!macroend

!macro LetGo HANDLE
  ${If} ${HANDLE} > 0
    System::Call 'kernel32::CloseHandle(p ${HANDLE})'
  ${EndIf}
  StrCpy ${HANDLE} 0
!macroend

!macro Running UN
  ; Wait until the program does not run, and keep it from being started.
  Function ${UN}HoldProgram
    StrCpy $Waited 0
    ${Do}
      !insertmacro Hold "${COMMAND}.exe" $Window
      !insertmacro Hold "${COMMAND}-cli.exe" $Console
      ${If} $Window <> -1
      ${AndIf} $Console <> -1
        Return
      ${EndIf}
      Call ${UN}LetProgramGo
      StrCpy $1 "$(CloseIt)"
      Call ${UN}WaitOrGiveUp
    ${Loop}
  FunctionEnd

  Function ${UN}LetProgramGo
    !insertmacro LetGo $Window
    !insertmacro LetGo $Console
  FunctionEnd

  ; Wait until nobody has the file $Path open that is to go.
  Function ${UN}WaitUntilFree
    ${IfNot} ${FileExists} "$INSTDIR\$Path"
      Return
    ${EndIf}
    StrCpy $Waited 0
    ${Do}
      StrCpy $0 "$INSTDIR\$Path"
      ; To delete it; whatever others do meanwhile.
      System::Call 'kernel32::CreateFileW(w r0, i 0x10000, i 7, p 0, i 3, i 0, p 0) p .r1'
      ${If} $1 <> -1
        System::Call 'kernel32::CloseHandle(p r1)'
        Return
      ${EndIf}
      StrCpy $1 "$(FileOpen)"
      Call ${UN}WaitOrGiveUp
    ${Loop}
  FunctionEnd

  ; Half a second. A program that is ending, and a virus scanner, need a moment; after that the person is
  ; asked with the sentence in $1. Silent it ends after half a minute.
  Function ${UN}WaitOrGiveUp
    Sleep 500
    IntOp $Waited $Waited + 500
    ${If} ${Silent}
      IntCmp $Waited 30000 giveUp wait giveUp
    ${EndIf}
    IntCmp $Waited 2000 "" wait ""
    StrCpy $Waited 0
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION $1 IDRETRY wait
    giveUp:
    Call ${UN}LetProgramGo
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR\${UNPACKED}"
    SetErrorLevel ${IN_USE}
    Quit
    wait:
  FunctionEnd
!macroend

!insertmacro Running ""
!insertmacro Running "un."

; Windows forgets the name when this process ends.
Function RequireOnlyInstaller
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "${NAME} Setup") p .r0 ?e'
  Pop $0
  ${If} $0 = 183 ; ERROR_ALREADY_EXISTS
    !insertmacro Refuse ${IN_USE} "$(OtherInstaller)"
  ${EndIf}
FunctionEnd
