/** Rows as they come from Excel by copy and paste: name, category, owner, with tabs between. */

export interface PastedRow {
  name: string
  category: string
  owner: string
  /** What is wrong with it; none: a good row. */
  fault?: 'unknownCategory' | 'unknownOwner' | 'duplicateInPaste' | 'alreadyInRegister' | 'nameMissing'
}

export const pastedRows: PastedRow[] = [
  { name: 'Skogsbruksplanen', category: 'Digitalt verktyg', owner: 'Birgitta Sandell' },
  { name: 'Vikariepoolen', category: 'Verksamhetssystem', owner: 'thomas.akerman@alvhamra.example' },
  { name: 'Vattenmätaren', category: 'verksamhetssystem', owner: 'Mikael Öberg' },
  { name: 'Enkätverkstan', category: 'Kommersiell tjänst', owner: 'Anders Hedlund' },
  // Public and authority services have no owner (SCOPE-6).
  { name: 'LinkedIn', category: 'Publik tjänst', owner: '' },
  { name: 'Adressregistret', category: 'Databas', owner: 'Anders Hedlund', fault: 'unknownCategory' },
  { name: 'Turlistan', category: 'Digitalt verktyg', owner: 'Bengt Utflyttad', fault: 'unknownOwner' },
  { name: 'Skogsbruksplanen', category: 'Digitalt verktyg', owner: 'Birgitta Sandell', fault: 'duplicateInPaste' },
  { name: 'Raindance', category: 'Verksamhetssystem', owner: 'Anders Hedlund', fault: 'alreadyInRegister' },
  { name: '', category: 'Plattform', owner: 'Anders Hedlund', fault: 'nameMissing' },
]

/** The header people often copy along. */
export const pastedHeader = 'Namn\tKategori\tÄgare'

/** Excel ends every line with CR LF, the last one too. */
export const pastedText = pastedRows.map(row => `${row.name}\t${row.category}\t${row.owner}\r\n`).join('')
