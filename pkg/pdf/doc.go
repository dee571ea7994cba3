// Package pdf sets letter-like documents: a heading, the parties, facts, tables with totals
// that go over as many pages as they need, paragraphs and notes, and "Page 1 of 2" at the
// foot.
//
// A [Document] is data, and [Write] sets it. The same document always gives the same bytes.
// Everything is A4 in one typeface, Source Sans 3. Each file holds only the letters that it
// uses (see fonts/LICENSE.txt). Any text is possible. Characters that the typeface lacks
// are spelled in letters that it has: Arabic, Bengali, Gurmukhi or Chinese as they sound,
// an emoji by its name. The title in the file's own data stays as it was written.
//
// The pages are made with go-pdf/fpdf: pure Go, small files, and dates that can be fixed.
// It makes no tagged PDF, so there is a title, a language and text in reading order, but no
// structure for a screen reader: offer the same content as a web page too.
package pdf
