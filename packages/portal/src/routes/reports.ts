import type { FastifyReply } from 'fastify';
import type { Desk } from '../access/desk.ts';
import type { Cases } from '../case.ts';
import type { Journal } from '../data/journal.ts';
import { monthlyPage } from '../pages/monthly.ts';
import { registersPage, registerTable } from '../pages/registers.ts';
import { csvOf } from '../reports/csv.ts';
import { isMonth, monthEnd, monthlyTable, type MonthlyLine } from '../reports/monthly.ts';
import { settingText } from '../settings/check.ts';
import type { Settings } from '../settings/read.ts';
import type { Door, Visit } from '../web/door.ts';

interface ReportsParts {
  door: Door;
  desk: Desk;
  journal: Journal;
  cases: Cases;
  settings: Settings;
}
interface Month {
  month: string;
  until: string;
  families: number;
  lines: MonthlyLine[];
}
type Format = 'csv' | 'json';

/** Registers and the table of a month, and both as files. They hold what the reader may see, and no more. */
export function addReports({ door, desk, journal, cases, settings }: ReportsParts): void {
  const count = async ({ session, view }: Visit, month: string): Promise<Month> => {
    const until = monthEnd(month, cases.now());
    const standings = await desk.listAt(session, until);
    const families = standings.filter(({ openedAt }) => openedAt !== null).length;
    return { month, until, families, lines: monthlyTable(view.kit, settings.monthly, standings, month) };
  };
  const monthOf = ({ query: { month } }: Visit): string | undefined => {
    const now = cases.today().slice(0, 7);
    if (month === undefined) return now;
    return typeof month === 'string' && isMonth(month) && month <= now ? month : undefined;
  };

  door.page('/registers', undefined, async ({ session, view, show }) =>
    show(registersPage(view, await desk.list(session, await desk.bonds()))),
  );
  door.page('/registers/:register/export', undefined, async (visit) => {
    const { session, view, params, refuse } = visit;
    const { errors } = view.words;
    const register = view.kit.model.registers.find(({ id }) => id === params.register);
    if (register === undefined) return refuse(404, errors.failed, errors.noPage);
    const { names, rows, values } = registerTable(view, register, await desk.list(session, await desk.bonds()));
    const format = formatOf(visit);
    await journal.write(session, 'exported', { detail: { what: register.id, format } });
    return sendFile(visit, `${register.id}-${cases.today()}`, format, {
      csv: [names, ...rows],
      json: { register: register.id, on: cases.today(), edition: view.kit.edition, rows: values },
    });
  });

  door.page('/monthly', undefined, async (visit) => {
    const { view, show } = visit;
    const month = monthOf(visit);
    const counted = await count(visit, month ?? cases.today().slice(0, 7));
    const problem = month === undefined ? view.words.monthly.wrongMonth : undefined;
    return show(monthlyPage(view, { ...counted, problem }), month === undefined ? 422 : 200);
  });
  door.page('/monthly/export', undefined, async (visit) => {
    const { session, view, refuse } = visit;
    const { monthly, errors } = view.words;
    const month = monthOf(visit);
    if (month === undefined) return refuse(422, errors.failed, monthly.wrongMonth);
    const format = formatOf(visit);
    const { until, families, lines } = await count(visit, month);
    await journal.write(session, 'exported', { detail: { what: 'monthly', month, format } });
    const shown = lines.map(({ row, number }) => ({ ...row, label: settingText(row.label, view.locale), number }));
    return sendFile(visit, `monthly-${month}`, format, {
      csv: [
        [monthly.line, monthly.number, monthly.source],
        ...shown.map(({ label, number, source }) => [label, number, source.join(', ')]),
      ],
      json: {
        ...{ model: view.kit.id, edition: view.kit.edition, month, until, families },
        rows: shown.map(({ id, label, number, source, basis }) => ({ id, label, number, source, basis })),
      },
    });
  });
}

const formatOf = ({ query }: Visit): Format => (query.format === 'json' ? 'json' : 'csv');

/** A file to be kept: its name holds no name of a family. */
function sendFile(
  { reply }: Visit,
  name: string,
  format: Format,
  { csv, json }: { csv: readonly (readonly (string | number)[])[]; json: object },
): FastifyReply {
  return reply
    .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .send(format === 'csv' ? csvOf(csv) : `${JSON.stringify(json, null, 2)}\n`);
}
