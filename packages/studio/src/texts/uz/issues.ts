import type { StudioTables } from '../ru.ts';

export const issues: StudioTables['issues'] = {
  'no-source-what': 'Manba tanlanmagan.',
  'no-source-todo': 'Manbani tanlang yoki asosini “faraz” deb belgilang.',
  'no-basis-what': 'Bu nimaga asoslangani aytilmagan.',
  'no-basis-todo': 'Asosini belgilang: manba boʻyicha, talqin yoki faraz.',
  'no-text-what': 'Asl tilda nomi yoʻq.',
  'no-text-todo': 'Uni yozing: boshqa tillarga shundan tarjima qilinadi.',
  'stale-text-what': 'Tarjima avvalgi matndan qilingan.',
  'stale-text-todo': 'Uni asl matn yonida oʻqib tuzating yoki tekshirildi deb belgilang.',
  'no-when-hidden-what': 'Qoida bu javobni savol yashirin boʻlganda ham oʻqiydi.',
  'no-when-hidden-todo': 'Savol yashirin boʻlganda nimani javob deb hisoblashni tanlang.',
  'empty-list-what': 'Bu yerda hech narsa qolmadi.',
  'empty-list-todo': 'Kamida bittasini qoldiring yoki butunlay oʻchiring.',
  'hidden-character-what': 'Matnda koʻrinmas belgi bor: u boshqa dasturdan kelgan.',
  'hidden-character-todo': 'Bu joyni qaytadan tering.',
  'cycle-what': 'Aylana hosil boʻldi: biri ikkinchisiga, ikkinchisi birinchisiga bogʻliq.',
  'cycle-todo': 'Uni uzing: hech narsa oʻziga bogʻliq boʻla olmaydi.',
};
