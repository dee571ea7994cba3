// Package register holds the schools of the national register.
//
// # Schools
//
// A school is a row of the register ("Get information about schools"), keyed by its URN.
// Only an import changes the register's entry; people never do. Each row says when the
// register last changed it. So an import notices a download that is older than what was
// imported before. It says whether a school is proposed, open or closed.
//
// A download that was opened in a spreadsheet is read too: its dates, numbers and codes are
// restored. If one value of a column cannot be read, the whole column is refused, and the
// schools keep what they had. A file that was cut off is refused.
//
// "Open, but proposed to close" is open. A closed school may have successors in the
// register's links, which either school's row may name. When an operator confirms one, the
// closed school is succeeded, and an event tells the other nouns to move people and
// documents. A school is succeeded once, by an open school, never by itself.
//
// # Finding
//
// Schools are found through a search index, which follows the documents by jobs. When it is
// down, names and URNs are still found by their beginnings. People spell names in several
// ways. Package spelling turns them into one, both when indexing and when asking.
package register
