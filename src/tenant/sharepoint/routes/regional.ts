/** Regional settings, time zones and languages of a web. pnp.github.io/pnpjs/sp/regional-settings */
import { fromWall, isoSeconds, parseInstant, wallIso } from '../query/time'
import { errors } from '../wire/errors'
import { complex, type Resource, several } from '../wire/resource'
import { argument, type Handler, many, one, onlyOptions, type Req } from './request'

/** Numbers, biases and names: learn.microsoft.com/dotnet/api/microsoft.sharepoint.spregionalsettings.timezones; the ones in Europe and UTC. */
const ZONES: { id: number; bias: number; daylight: number; name: string; zone: string }[] = [
  { id: 93, bias: 0, daylight: 0, name: '(UTC) Coordinated Universal Time', zone: 'UTC' },
  { id: 2, bias: 0, daylight: -60, name: '(UTC) Dublin, Edinburgh, Lisbon, London', zone: 'Europe/London' },
  {
    id: 3,
    bias: -60,
    daylight: -60,
    name: '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris',
    zone: 'Europe/Copenhagen',
  },
  {
    id: 4,
    bias: -60,
    daylight: -60,
    name: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',
    zone: 'Europe/Stockholm',
  },
  { id: 5, bias: -120, daylight: -60, name: '(UTC+02:00) Athens, Bucharest, Istanbul', zone: 'Europe/Athens' },
  {
    id: 6,
    bias: -60,
    daylight: -60,
    name: '(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague',
    zone: 'Europe/Prague',
  },
  { id: 57, bias: -60, daylight: -60, name: '(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb', zone: 'Europe/Warsaw' },
  {
    id: 59,
    bias: -120,
    daylight: -60,
    name: '(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius',
    zone: 'Europe/Helsinki',
  },
]
/** Norway goes by Stockholm's number: its own capital stands in none of the names. */
const SAME: Record<string, string> = { 'Europe/Oslo': 'Europe/Stockholm', 'Europe/Berlin': 'Europe/Stockholm' }

type Zone = (typeof ZONES)[number]

function zoneResource(zone: Zone, path: string): Resource {
  return {
    kind: 'resource',
    type: 'SP.TimeZone',
    set: 'SP.ApiData.TimeZones',
    path,
    props: {
      Description: zone.name,
      Id: zone.id,
      Information: complex('SP.TimeZoneInformation', {
        Bias: zone.bias,
        DaylightBias: zone.daylight,
        StandardBias: 0,
      }),
    },
  }
}

function timeZone(req: Req): Resource {
  const name = SAME[req.site.time_zone] ?? req.site.time_zone
  const [utc] = ZONES
  const zone = ZONES.find(one => one.zone === name) ?? utc
  if (!zone) throw errors.timeZoneMissing()
  return zoneResource(zone, 'Web/RegionalSettings/TimeZone')
}

const allZones = () => ZONES.map(zone => zoneResource(zone, `Web/RegionalSettings/TimeZones/GetById(${zone.id})`))

const LANGUAGES = [
  ['English', 'en-US', 1033],
  ['Danish', 'da-DK', 1030],
  ['Norwegian (Bokmål)', 'nb-NO', 1044],
  ['Swedish', 'sv-SE', 1053],
] as const

/** Nynorsk isn't a language of SharePoint's own pages; its sites speak Bokmål there. */
const languages = () =>
  complex('SP.LanguageCollection', {
    Items: several(
      'SP.Language',
      LANGUAGES.map(([DisplayName, LanguageTag, Lcid]) => complex('SP.Language', { DisplayName, LanguageTag, Lcid })),
    ),
  })

interface Manners {
  date: number
  dateSeparator: string
  decimal: string
  thousand: string
  time24: boolean
  first: number
  am: string
  pm: string
  timeSeparator: string
}
const nordic = (date: number, dateSeparator: string, thousand: string, timeSeparator = ':'): Manners => ({
  date,
  dateSeparator,
  decimal: ',',
  thousand,
  time24: true,
  first: 1,
  am: '',
  pm: '',
  timeSeparator,
})
/** How dates and numbers are written, by language: Windows' own settings for these locales. */
const MANNERS: Record<number, Manners> = {
  1053: nordic(2, '-', ' '),
  1044: nordic(1, '.', ' '),
  2068: nordic(1, '.', ' '),
  1030: nordic(1, '-', '.', '.'),
}
const ENGLISH: Manners = {
  date: 0,
  dateSeparator: '/',
  decimal: '.',
  thousand: ',',
  time24: false,
  first: 0,
  am: 'AM',
  pm: 'PM',
  timeSeparator: ':',
}

export function regionalSettings(req: Req): Resource {
  const manners = MANNERS[req.site.language] ?? ENGLISH
  return {
    kind: 'resource',
    type: 'SP.RegionalSettings',
    set: 'SP.ApiData.RegionalSettings',
    path: 'Web/RegionalSettings',
    props: {
      AdjustHijriDays: 0,
      AlternateCalendarType: 0,
      AM: manners.am,
      CalendarType: 1,
      Collation: 25,
      CollationLCID: 2070,
      DateFormat: manners.date,
      DateSeparator: manners.dateSeparator,
      DecimalSeparator: manners.decimal,
      DigitGrouping: '3;0',
      FirstDayOfWeek: manners.first,
      FirstWeekOfYear: manners.first === 1 ? 2 : 0,
      IsEastAsia: false,
      IsRightToLeft: false,
      IsUIRightToLeft: false,
      ListSeparator: manners.decimal === ',' ? ';' : ',',
      LocaleId: req.site.language,
      NegativeSign: '-',
      NegNumberMode: 1,
      PM: manners.pm,
      PositiveSign: '',
      ShowWeeks: false,
      ThousandSeparator: manners.thousand,
      Time24: manners.time24,
      TimeMarkerPosition: 0,
      TimeSeparator: manners.timeSeparator,
      WorkDayEndHour: 1020,
      WorkDays: 62,
      WorkDayStartHour: 480,
    },
    lazy: { InstalledLanguages: languages },
    nav: { TimeZone: () => timeZone(req), TimeZones: allZones },
  }
}

export const getRegionalSettings: Handler = req => one(req, regionalSettings(req))
export const getTimeZone: Handler = req => one(req, timeZone(req))
export const getTimeZones: Handler = req => many(req, 'SP.ApiData.TimeZones', allZones())

/** PnPjs posts here, where others get. */
export const getZoneById: Handler = req => {
  const zone = ZONES.find(one => one.id === argument(req, 'id', 0))
  if (!zone) throw errors.timeZoneMissing()
  return one(req, zoneResource(zone, `Web/RegionalSettings/TimeZones/GetById(${zone.id})`))
}

export const getLanguages: Handler = req => {
  onlyOptions(req, [])
  return { kind: 'complex', name: 'InstalledLanguages', value: languages() }
}

function given(req: Req, name: string): string {
  const text = String(argument(req, name, 0) ?? '')
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) throw errors.notThatType('Edm.DateTime')
  return text
}

/** The web's clock at an instant, written without an offset; what has none is taken for UTC. */
export const utcToLocal: Handler = req => {
  const text = given(req, 'date')
  const at = parseInstant(text, 'UTC')
  if (at === undefined) throw errors.notThatType('Edm.DateTime')
  return { kind: 'value', name: 'UTCToLocalTime', type: 'Edm.DateTime', value: wallIso(at, req.site.time_zone) }
}

/** An offset or Z at the end is disregarded: the digits are the web's clock (PnPjs sends its own clock's digits with a Z). */
export const localToUtc: Handler = req => {
  const digits = parseInstant(given(req, 'date').replace(/(Z|[+-]\d{2}:?\d{2})$/, ''), 'UTC')
  if (digits === undefined) throw errors.notThatType('Edm.DateTime')
  const at = fromWall(digits, req.site.time_zone)
  return { kind: 'value', name: 'LocalTimeToUTC', type: 'Edm.DateTime', value: isoSeconds(at) }
}
