import type { Page } from 'playwright-core';

export declare function workspaceOf(model: string): { files: Record<string, string>; model: string };
export declare function openStudio(
  model: string,
  options?: { locale?: string; width?: number; height?: number },
): Promise<{ page: Page; problems: string[]; close(): Promise<void> }>;
