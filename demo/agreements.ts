// Over 300 lines because it is data: one agreement of every sort, placed around the day it is asked for.
import type { AgreementTerms, LocalDate } from '../src/core/index.ts'
import { addDays, addMonths, termStart, yearEnd } from './days.ts'
import type { BoardKey } from './municipality.ts'
import { procurementContact } from './people.ts'

export interface DemoAgreement {
  key: string
  title: string
  registryNumber: string
  /** Where its copy lies in the agreements database; lacking on some (AGR-7). */
  copyReference?: string
  parties: { boardKey: BoardKey; supplier: string }
  systemKeys: string[]
  terms: AgreementTerms
  priceNote: string
  /** Where procurement ran the tender: user principal name. */
  procurementContact?: string
  commercialSecrecy?: boolean
}

const tendered = { procurementContact: procurementContact.userPrincipalName }

/** AGR-1, AGR-2. Whatever `today` is, some decisions are overdue, some due within the month, and the rest further off. */
export function demoAgreements(today: LocalDate): DemoAgreement[] {
  const raindanceNotice = addDays(today, 45)
  const raindanceEnd = addMonths(raindanceNotice, 6)
  const stratsysEnd = addMonths(addDays(today, 22), 3)
  const sitevisionEnd = addMonths(addDays(today, 30), 3)
  const alarmEnd = addMonths(addDays(today, 12), 4)
  const m365End = addMonths(addDays(today, 75), 6)
  const careEnd = addMonths(today, 14)
  const robotsEnd = addDays(today, 80)
  const menusEnd = addDays(today, -40)
  const lettersEnd = addDays(today, 15)
  const learningEnd = addMonths(today, 9)
  const permitsEnd = addMonths(today, 5)
  const jobsEnd = addMonths(today, 7)
  const libraryEnd = addMonths(addDays(today, -10), 3)

  return [
    {
      // Overdue: the owner's day has passed, the legal one is still to come.
      key: 'raindance',
      title: 'Raindance, drift och förvaltning',
      registryNumber: 'KS-2020-00815',
      copyReference: 'AVT-0412',
      parties: { boardKey: 'kommunstyrelsen', supplier: 'CGI Sverige AB' },
      systemKeys: ['raindance'],
      terms: {
        start: termStart(raindanceEnd, 60),
        end: raindanceEnd,
        renewal: { kind: 'tacit', each: { years: 1 } },
        notice: { months: 6 },
        leadDays: 60,
      },
      priceNote: 'Fast årsavgift efter antal användare, räknas upp med index varje år.',
      ...tendered,
      commercialSecrecy: true,
    },
    {
      // Due within the month: the first of two options.
      key: 'stratsys',
      title: 'Stratsys, planering och uppföljning',
      registryNumber: 'KS-2020-00391',
      copyReference: 'AVT-0398',
      parties: { boardKey: 'kommunstyrelsen', supplier: 'Stratsys AB' },
      systemKeys: ['stratsys'],
      terms: {
        start: termStart(stratsysEnd, 48),
        end: stratsysEnd,
        renewal: { kind: 'express', each: { years: 1 }, times: 2, used: 0, callBefore: { months: 3 } },
        leadDays: 14,
      },
      priceNote: 'Årsavgift för moduler, oförändrat pris under första avtalstiden.',
      ...tendered,
    },
    {
      // Overdue for another owner: an option to be called in days.
      key: 'trygghetslarmet',
      title: 'Trygghetslarm med larmmottagning',
      registryNumber: 'VO-2019-00083',
      copyReference: 'AVT-0371',
      parties: { boardKey: 'vardOmsorg', supplier: 'Larmtrygg AB' },
      systemKeys: ['trygghetslarmet'],
      terms: {
        start: termStart(alarmEnd, 60),
        end: addMonths(alarmEnd, -12),
        renewal: { kind: 'express', each: { years: 1 }, times: 2, used: 1, callBefore: { months: 4 } },
        leadDays: 30,
      },
      priceNote: 'Pris per larm och månad.',
      ...tendered,
    },
    {
      key: 'combine',
      title: 'Combine, licens och underhåll',
      registryNumber: 'VO-2018-00266',
      copyReference: 'AVT-0350',
      parties: { boardKey: 'vardOmsorg', supplier: 'Pulsen Omsorg AB' },
      systemKeys: ['combine'],
      terms: {
        start: termStart(careEnd, 72),
        initial: { years: 4 },
        renewal: { kind: 'express', each: { years: 2 }, times: 2, used: 1, callBefore: { months: 6 } },
        leadDays: 45,
      },
      priceNote: 'Licens efter antal handläggare, underhåll per år.',
      ...tendered,
    },
    {
      key: 'personec',
      title: 'Personec, lönesystem',
      registryNumber: 'SE-2019-00017',
      copyReference: 'AVT-0366',
      parties: { boardKey: 'service', supplier: 'Visma Enterprise AB' },
      systemKeys: ['personec'],
      terms: { start: '2019-02-01', notice: { months: 12 }, noticeAtEndOf: 'year' },
      priceNote: 'Pris per lönespecifikation.',
    },
    {
      // Due within the month.
      key: 'sitevision',
      title: 'Sitevision, molntjänst',
      registryNumber: 'KS-2019-00702',
      copyReference: 'AVT-0377',
      parties: { boardKey: 'kommunstyrelsen', supplier: 'Sitevision AB' },
      systemKeys: ['sitevision'],
      terms: {
        start: termStart(sitevisionEnd, 72),
        initial: { years: 3 },
        renewal: { kind: 'tacit', each: { years: 1 } },
        notice: { months: 3 },
        leadDays: 14,
      },
      priceNote: 'Årsavgift för tre webbplatser.',
    },
    {
      key: 'openEPlatform',
      title: 'Open ePlatform, support och underhåll',
      registryNumber: 'KS-2018-00540',
      copyReference: 'AVT-0341',
      parties: { boardKey: 'kommunstyrelsen', supplier: 'Nordic Peak AB' },
      systemKeys: ['openEPlatform'],
      terms: {
        start: '2018-10-01',
        notice: { months: 3 },
        noticeAtEndOf: 'month',
        irrevocableUntil: yearEnd(today, 1),
      },
      priceNote: 'Fast avgift per månad, utveckling på löpande räkning.',
    },
    {
      key: 'm365',
      title: 'M365, licenser',
      registryNumber: 'KS-2022-00118',
      copyReference: 'AVT-0455',
      parties: { boardKey: 'kommunstyrelsen', supplier: 'Licenshuset Norden AB' },
      systemKeys: ['m365'],
      terms: {
        start: termStart(m365End, 36),
        initial: { months: 36 },
        renewal: { kind: 'express', each: { months: 12 }, times: 1, used: 0, callBefore: { months: 6 } },
        leadDays: 30,
      },
      priceNote: 'Pris per licens och månad.',
      ...tendered,
    },
    {
      // Terminated in time, and running out.
      key: 'blueprism',
      title: 'Blueprism, licens',
      registryNumber: 'KS-2020-00688',
      parties: { boardKey: 'kommunstyrelsen', supplier: 'Robotverkstan AB' },
      systemKeys: ['blueprism'],
      terms: {
        start: termStart(robotsEnd, 36),
        initial: { years: 3 },
        renewal: { kind: 'tacit', each: { years: 1 } },
        notice: { months: 2 },
        terminatedOn: addDays(today, -20),
      },
      priceNote: 'Pris per robot och år.',
    },
    {
      // The last notice day has just passed: bound for another year.
      key: 'ekopost',
      title: 'Ekopost',
      registryNumber: 'KS-2019-00214',
      copyReference: 'AVT-0358',
      parties: { boardKey: 'kommunstyrelsen', supplier: 'Ekopost AB' },
      systemKeys: ['ekopost'],
      terms: {
        start: termStart(lettersEnd, 84),
        initial: { years: 1 },
        renewal: { kind: 'tacit', each: { years: 1 } },
        notice: { months: 1 },
        leadDays: 14,
      },
      priceNote: 'Pris per brev.',
    },
    {
      key: 'kivra',
      title: 'Kivra, digital post',
      registryNumber: 'KS-2021-00633',
      parties: { boardKey: 'kommunstyrelsen', supplier: 'Kivra AB' },
      systemKeys: ['kivra'],
      terms: { start: '2021-10-01', notice: { days: 30 } },
      priceNote: 'Pris per försändelse.',
    },
    {
      // Ended, and still in use.
      key: 'mashie',
      title: 'Mashie, kostdatasystem',
      registryNumber: 'SE-2016-00098',
      copyReference: 'AVT-0290',
      parties: { boardKey: 'service', supplier: 'Matilda FoodTech AB' },
      systemKeys: ['mashie'],
      terms: { start: termStart(menusEnd, 108), end: menusEnd },
      priceNote: 'Årsavgift per kök.',
    },
    {
      // One agreement, two systems.
      key: 'katalog',
      title: 'Katalog och federerad inloggning, support',
      registryNumber: 'SE-2021-00073',
      copyReference: 'AVT-0421',
      parties: { boardKey: 'service', supplier: 'Katalogkonsulterna AB' },
      systemKeys: ['activeDirectory', 'adfs'],
      terms: {
        start: '2021-04-01',
        initial: { years: 2 },
        renewal: { kind: 'tacit', each: { months: 12 } },
        notice: { months: 3 },
        leadDays: 30,
      },
      priceNote: 'Fast avgift per kvartal.',
    },
    {
      key: 'elevboken',
      title: 'Elevboken, elevregister',
      registryNumber: 'FG-2018-00077',
      copyReference: 'AVT-0335',
      parties: { boardKey: 'forskolaGrundskola', supplier: 'Skolbok Norden AB' },
      systemKeys: ['elevboken'],
      terms: {
        start: '2018-08-01',
        notice: { months: 6 },
        noticeAtEndOf: 'quarter',
        irrevocableUntil: addMonths(today, 10),
      },
      priceNote: 'Pris per elev och läsår.',
      ...tendered,
    },
    {
      // Goes on once more, and then ends.
      key: 'lartorget',
      title: 'Lärtorget, lärplattform',
      registryNumber: 'FG-2020-00031',
      copyReference: 'AVT-0388',
      parties: { boardKey: 'forskolaGrundskola', supplier: 'Lärtorget AB' },
      systemKeys: ['lartorget'],
      terms: {
        start: termStart(learningEnd, 48),
        initial: { years: 4 },
        renewal: { kind: 'tacit', each: { years: 1 }, times: 1 },
        notice: { months: 6 },
        leadDays: 30,
      },
      priceNote: 'Pris per elev och läsår.',
      ...tendered,
    },
    {
      // No renewal: it ends unless something new is bought.
      key: 'plansam',
      title: 'Plansam, licens och support',
      registryNumber: 'BN-2016-00222',
      copyReference: 'AVT-0301',
      parties: { boardKey: 'byggnad', supplier: 'Plansam AB' },
      systemKeys: ['plansam'],
      terms: { start: termStart(permitsEnd, 120), end: permitsEnd, notice: { months: 3 }, leadDays: 21 },
      priceNote: 'Licens per handläggare.',
    },
    {
      key: 'rekryta',
      title: 'Rekryta, rekryteringssystem',
      registryNumber: 'SE-2017-00132',
      copyReference: 'AVT-0322',
      parties: { boardKey: 'service', supplier: 'Rekryta Sverige AB' },
      systemKeys: ['rekryta'],
      terms: {
        start: termStart(jobsEnd, 96),
        initial: { years: 4 },
        renewal: { kind: 'tacit', each: { years: 2 } },
        notice: { weeks: 12 },
        leadDays: 30,
      },
      priceNote: 'Årsavgift efter antal anställda.',
    },
    {
      // The option day has passed unused: left to end.
      key: 'bokhyllan',
      title: 'Bokhyllan, bibliotekssystem',
      registryNumber: 'KF-2016-00039',
      parties: { boardKey: 'kulturFritid', supplier: 'Bokhyllan Bibliotekssystem AB' },
      systemKeys: ['bokhyllan'],
      terms: {
        start: termStart(libraryEnd, 96),
        end: libraryEnd,
        renewal: { kind: 'express', each: { years: 1 }, times: 1, used: 0, callBefore: { months: 3 } },
        leadDays: 30,
      },
      priceNote: 'Årsavgift.',
    },
    {
      // Signed, not begun.
      key: 'nyckeltalen',
      title: 'Nyckeltalen, nytt avtal efter upphandling',
      registryNumber: 'KS-2022-00644',
      copyReference: 'AVT-0512',
      parties: { boardKey: 'kommunstyrelsen', supplier: 'Tabellkraft AB' },
      systemKeys: ['nyckeltalen'],
      terms: {
        start: addDays(today, 35),
        initial: { years: 3 },
        renewal: { kind: 'express', each: { years: 1 }, times: 2, used: 0, callBefore: { months: 4 } },
        leadDays: 30,
      },
      priceNote: 'Årsavgift efter antal rapportbyggare.',
      ...tendered,
    },
  ]
}
