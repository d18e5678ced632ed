export function serve(folder: string, port?: number): Promise<{ readonly port: number; close(): Promise<void> }>;
