export type KitErrorCode = 'runtime/not-a-kit' | 'runtime/other-version' | 'runtime/kit-changed';
export const kitMessages: Record<KitErrorCode, (params: Record<string, string>) => string> = {
  'runtime/not-a-kit': ({ missing }) =>
    `This is not a kit as "qadam build" writes it.${missing === undefined ? '' : ` It has no "${missing}".`}`,
  'runtime/other-version': ({ expected, actual }) =>
    `The kit is written in "${actual}", this version reads "${expected}".`,
  'runtime/kit-changed': ({ hash }) =>
    `The kit has been changed since it was built: its bytes are not those of hash ${hash}.`,
};
