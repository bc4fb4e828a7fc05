import type { Phrase } from '../../texts/phrase.ts';
import type { AppendText } from './ru.ts';

/** In Uzbek, Latin script. Draft. */
export const uz: Record<AppendText, Phrase> = {
  saving: 'Saqlanmoqda…',
  saved: 'Yozildi: {time}',
  'not-sent': 'Yuborilmadi',
  'not-sent-help': 'Yozuv ishga hali tushmadi. Yozganingizning hammasi joyida turibdi.',
  refused: 'Qabul qilinmadi',
  'refused-help': 'Yozganingizning hammasi joyida turibdi. Tuzatib, qayta yuboring.',
  'send-again': 'Qayta yuborish',
  'not-sent-since': 'Yuborilmadi, {time} dan beri',
  'again-at': '{time} da qayta yuboriladi, aloqa oldinroq tiklansa, oʻsha zahoti.',
  'try-now': 'Hozir yuborish',
  'call-now': 'Bu yerda xavf yozilgan, bundan hali hech kim xabardor emas. Hozir qoʻngʻiroq qiling:',
  'call-nobody': 'Bu yerda xavf yozilgan, bundan hali hech kim xabardor emas. Hozir xabar bering.',
  'no-number': '{name}: raqami bu yerda yoʻq',
  'draft-kept': 'qoralama shu qurilmada, {time}',
  'draft-kept-briefly':
    'Qoralama shu qurilmada turibdi. Brauzer uni saqlab turishga vaʼda bermadi: maxfiy oynada u oyna bilan birga yoʻqoladi.',
  'draft-insecure':
    'Yozganingiz faqat shu sahifa ochiq turganda saqlanadi: portal bilan aloqa himoyalanmagan (http). Sahifani yopishdan oldin saqlang.',
  'draft-unavailable':
    'Yozganingiz faqat shu sahifa ochiq turganda saqlanadi: brauzer qoralamalar uchun joy bermayapti. Sahifani yopishdan oldin saqlang.',
  'draft-other-key':
    'Yozganingiz faqat shu sahifa ochiq turganda saqlanadi: oldingi qoralamalar boshqa kalit bilan yopilgan. Sahifani yopishdan oldin saqlang.',
  'draft-full': 'Qoralama saqlanmayapti: qurilmada joy yoʻq. Sahifani yopishdan oldin saqlang.',
  'draft-removed':
    'Shu qurilmadagi qoralamalar oʻchirildi: boshqa varaqda portaldan chiqildi. Yozganingiz faqat shu sahifa ochiq turganda saqlanadi.',
  'draft-elsewhere': 'Xuddi shu boshqa varaqda ham ochiq. U yerda ochiq turganda, bu yerda qoralama saqlanmaydi.',
  'draft-saved-elsewhere': 'Bu boshqa varaqda saqlandi. Yozuvni koʻrish uchun sahifani yangilang.',
  'draft-restored': 'Saqlanmagan yozuvlar tiklandi, {time}.',
  'draft-keep': 'Qoldirish',
  'draft-drop': 'Tashlab yuborish',
  'draft-moved': 'Shu orada yozuv oʻzgardi. Javoblaringiz shaklda turibdi, yozuvda esa endi boshqacha:',
  'draft-moved-line': 'yozuvda “{answer}”',
};
