interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Platform {
  readonly os: readonly string[];
  readonly cpu: readonly string[];
  readonly libc?: readonly string[];
}

export declare function platformOf(name: string): Platform | null;
export declare function missingEntries(lock: {
  readonly packages: Readonly<Record<string, LockEntry>>;
}): Readonly<Record<string, Platform & { readonly version: string }>>;
