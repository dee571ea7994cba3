package statement

// Ambiguous is a question: the file can be read in more than one way, and nothing in it says
// which is meant. A person chooses, and the file is read again with the answer.
type Ambiguous struct {
	About    About
	Line     int // where the first text stands that can be read in both ways
	Readings []Reading
}

// Error asks, and tells what each answer means.
func (a *Ambiguous) Error() string { return question(a.About, a.Line, a.Readings) }

// UnknownColumns is a question too: a CSV has a header that no bank is known by. A person says
// what each column holds; the mapping is kept by the digest of the header, so that nobody is
// asked again.
type UnknownColumns struct {
	Header []string   // "#1", "#2" … where the file has no header
	Sample [][]string // the first rows beneath it
	Digest string     // of the header: white space and case put aside
	Line   int        // where the header stands
}

// Error says which columns there are.
func (u *UnknownColumns) Error() string { return columnsUnknown(u.Line, u.Header) }
