/** A terugkomcode as people read it: four groups of four digits. @param code 16 digits */
export const formatCode = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');
