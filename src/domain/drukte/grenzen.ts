/** Working days that the desk can say people wait, at most: the four weeks of the law. */
export const meesteWerkdagen = 20;

/** How many days ahead the message may hold, at most: four weeks. Here, so that the desk need not load a calendar to know it. */
export const langsteDagen = 28;
