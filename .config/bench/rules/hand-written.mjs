/** The rules of the bench's case as a hand would write them: what the machine can do at best. */

const bad = (care) => care === 'poor' || care === 'none';

/** `[level, closure, duties]`, the last by outcome. */
export function handWritten(f) {
  const addiction = f.drinking === 'yes' || f.drugs === 'yes';
  const small = f.age < 3;
  const unable = addiction || f.illness === 'yes' || f.disability === 'yes';
  const poverty = f.debts === 'yes' || f.unemployed === 'yes' || f.eviction === 'yes';
  const neglect = bad(f.hygiene) || bad(f.feeding) || f.supervision === 'none';
  return [
    level(f, addiction, small, unable, poverty, neglect),
    f.safe === 'yes' &&
    f.seen === 'yes' &&
    f['goals-done'] >= 80 &&
    !(f.violence === 'yes' || neglect || addiction || f.threats === 'yes')
      ? 'ready'
      : 'not-ready',
    [
      f.violence === 'yes' || (f['left-alone'] === 'yes' && small),
      (small || neglect) && f['days-unseen'] > 7,
      f.threats === 'yes' && f.consent === 'no',
      f['self-harm'] === 'yes' || f.reports >= 3 || (addiction && small),
      (neglect || poverty) && f.consent === 'yes',
      f.needs.includes('documents'),
      f.age >= 6 && f.absences >= 10,
      f.registered < '2026-01-01' || f['days-unseen'] >= 30,
    ],
  ];
}

function level(f, addiction, small, unable, poverty, neglect) {
  if (f.violence === 'yes') return 'high';
  if (f['left-alone'] === 'yes' && (small || neglect)) return 'high';
  if (f['self-harm'] === 'yes' || f.exploited === 'yes') return 'high';
  if ((f.street === 'yes' || f.housing === 'street') && f.safe === 'no') return 'high';
  if (unable && neglect && small) return 'high';
  if (f.threats === 'yes' && (addiction || f.reports >= 3)) return 'high';
  if (addiction && f.caregiver !== 'grandparents') return 'medium';
  if (neglect && (unable || poverty || f.isolated === 'yes')) return 'medium';
  if (f.conflict === 'yes' && (small || f.children >= 3)) return 'medium';
  if (f.attachment === 'none' || f['health-care'] === 'none') return 'medium';
  if (f.absences >= 30 && (bad(f['school-care']) || unable)) return 'medium';
  if (poverty && (f.housing === 'rented' || f.housing === 'shelter') && small) return 'medium';
  if (poverty || unable) return 'low';
  if (f.needs.includes('food') && f.children >= 2) return 'low';
  if (f.needs.includes('heating') || f.needs.includes('medicine')) return 'low';
  if (unable && (f.caregiver === 'mother' || f.caregiver === 'father')) return 'low';
  return 'none';
}
