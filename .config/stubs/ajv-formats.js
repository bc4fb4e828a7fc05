// Formats belong to ajv, which the stand-alone bundles leave out.
export default () => {};
