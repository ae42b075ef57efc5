; The installer for Windows, for the whole machine: see docs/windows.md. It awaits its first run.
; Build: iscc /DVersion=0.1.0 packaging\windows\kiosk.iss   (after PyInstaller has made dist\kiosk)
; Install: spine-kiosk-setup-0.1.0.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART /KIOSKUSER=kiosk

#ifndef Version
  #error Say which version: iscc /DVersion=0.1.0
#endif
#define Name "Spine Kiosk"

[Setup]
AppId={{6C0B7C8E-1E5F-4B0B-9D53-3C1C6B2B1A77}
AppName={#Name}
AppVersion={#Version}
VersionInfoVersion={#Version}
AppPublisher=Spine Kiosk
DefaultDirName={autopf}\{#Name}
DisableDirPage=yes
DisableProgramGroupPage=yes
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
LicenseFile=..\..\LICENSE
SourceDir=.
OutputDir=..\..\dist
OutputBaseFilename=spine-kiosk-setup-{#Version}
UninstallDisplayIcon={app}\kiosk.exe
CloseApplications=yes

[InstallDelete]
; What an older version had and this one has not must not stay.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\kiosk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
; The clinic's settings are never written over, and stay when the kiosk goes.
Source: "kiosk.toml"; DestDir: "{commonappdata}\{#Name}"; Flags: onlyifdoesntexist uninsneveruninstall

[Code]
function Allow(Folder, Rights: String): Boolean;
var
  Code: Integer;
begin
  ForceDirectories(Folder);
  Result := Exec(ExpandConstant('{sys}\icacls.exe'), '"' + Folder + '" /inheritance:r /grant:r ' + Rights,
    '', SW_HIDE, ewWaitUntilTerminated, Code) and (Code = 0);
end;

{ Before any file is installed: nobody may reach the data but the system (S-1-5-18), the
  administrators (S-1-5-32-544) and the account that the kiosk runs under. Users (S-1-5-32-545) may
  read the settings. A text stops the installer, with exit code 7. }
function PrepareToInstall(var NeedsRestart: Boolean): String;
var
  Root, Admins, User: String;
begin
  Root := ExpandConstant('{commonappdata}\{#Name}');
  Admins := '*S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F';
  User := ExpandConstant('{param:KIOSKUSER|}');
  Result := '';
  if not Allow(Root, Admins + ' *S-1-5-32-545:(OI)(CI)RX') then
    Result := Root + ': its permissions cannot be set.'
  else if not Allow(Root + '\data', Admins) then
    Result := Root + '\data: its permissions cannot be set.'
  else if (User <> '') and not Allow(Root + '\data', '"' + User + ':(OI)(CI)M"') then
    Result := 'KIOSKUSER=' + User + ': there is no such account. Make it first.';
end;
