import type { Phrase } from '../phrase.ts';
import type { ErrorText } from './ru.ts';

/** In Uzbek, Latin script. Draft. */
export const uz: Record<ErrorText, Phrase> = {
  'elements/kit-not-loaded': 'Toʻplamni {src} manzilidan yuklab boʻlmadi. Manzil va aloqani tekshiring. ({reason})',
  'elements/kit-broken': 'Bu Qadam toʻplami emas: {reason}. Toʻplamni qayta yigʻing: qadam build.',
  'elements/kit-other-version':
    'Toʻplam tilning boshqa versiyasida yozilgan: {found}, keragi {wanted}. Qadam dasturini yangilang yoki toʻplamni qayta yigʻing.',
  'elements/unknown-model': 'Toʻplamda «{found}» modeli bor, sahifa esa «{wanted}» soʻrayapti.',
  'elements/unknown-instrument': '«{model}» modelida «{wanted}» vositasi yoʻq. Borlari: {known}.',
  'elements/value-does-not-fit': 'Berilgan javoblar «{instrument}» vositasiga mos emas: {reason}.',
  'elements/object-as-text':
    '{attribute} atributida «[object Object]» turibdi: obyekt element aniqlanishidan oldin berilgan va yoʻqolgan. Element modulini oldinroq yuklang yoki .{property} xossasini bering.',
  'elements/control-failed': '«{question}» savolini koʻrsatib boʻlmadi. Qolganlari ishlayapti.',
  'elements/language-not-loaded':
    '«{locale}» tilining soʻzlari yuklanmadi, ekran ruscha koʻrsatildi. Elementlar fayli yonida languages jildi turganini tekshiring.',
  'elements/not-shown':
    '<{tag}> koʻrsatilmadi: sahifa boshqa turdagi maʼlumot berdi. Element xossalarini tekshiring; sababi qadam-error hodisasida.',
  'elements/drafts-not-kept': 'Qoralamalar bu qurilmada saqlanmaydi: {reason}. Yozilgani sahifa ochiq turganda qoladi.',
  'elements/draft-unreadable':
    'Shu qurilmadagi qoralama ochilmayapti: u oʻzgartirilgan yoki almashtirilgan. U koʻrsatilmaydi.',
  'elements/nothing-to-show': 'Shakl berilmagan: toʻplam (src yoki kit) va instrument kerak.',
};
