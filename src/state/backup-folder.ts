/** Picking a folder for automatic backups: only some browsers can, and typings know less of it than they do. */

interface FolderPicker {
  showDirectoryPicker?(options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}

interface AskableFolder extends FileSystemDirectoryHandle {
  requestPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

const picker: Window & FolderPicker = window;

export function canPickFolder(): boolean {
  return picker.showDirectoryPicker !== undefined;
}

/** The folder that the person picked; null when they changed their mind. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await picker.showDirectoryPicker?.({ id: 'rollcall-backups', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Asks to write to a folder that was picked earlier; only right after the person has pressed something. */
export async function allowFolder(folder: AskableFolder): Promise<void> {
  await folder.requestPermission?.({ mode: 'readwrite' });
}
