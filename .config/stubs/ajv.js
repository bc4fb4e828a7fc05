// Takes the place of ajv in the stand-alone bundles, where JSON Forms is always given a validator.
// Being constructed means that somewhere it was not.
export default class Ajv {
  constructor() {
    throw new Error('This bundle has no ajv: pass a validator to JSON Forms.');
  }
}
