package statement

// Kind is why a file is refused.
type Kind string

// The kinds.
const (
	Empty      Kind = "empty"
	Locked     Kind = "locked"            // encrypted
	WrongFile  Kind = "wrong-file"        // no statement: a PDF, a workbook, a picture, a letter
	CutOff     Kind = "cut-off"           // its end is missing
	TooLong    Kind = "too-long"          // more bytes or lines than are read
	Declares   Kind = "doctype"           // XML with a document type declaration
	BadText    Kind = "bad-text"          // letters in an encoding that is not read, or damaged
	Broken     Kind = "broken"            // it does not keep the rules of its format
	Missing    Kind = "missing"           // something that every statement has is not there
	BadAmount  Kind = "bad-amount"        // also one with more than two decimals
	TwoAmounts Kind = "two-amounts"       // money in and money out on one line, or signs that clash
	BadDay     Kind = "bad-day"           // no day of the calendar
	Decimals   Kind = "mixed-decimals"    // points and commas as decimal signs in one file
	NoCurrency Kind = "no-currency"       // none is said, or it is none
	Currencies Kind = "two-currencies"    // in one statement
	TooLarge   Kind = "too-large"         // an amount or a sum beyond what an amount holds
	Direction  Kind = "unknown-direction" // a column should say in or out, and says something else
	NoColumn   Kind = "no-column"         // a mapping names a column that the file does not have
)

// Fault is why a file is refused: nothing of it is read.
type Fault struct {
	Kind Kind
	Line int    // of the file, from 1; 0 if it is about the whole file
	What string // the text that cannot be read, or the name of what is missing
}

// At is a fault at a line of the file.
func At(line int, kind Kind, what string) *Fault { return &Fault{Kind: kind, Line: line, What: what} }

// Error says where, what, and what to do about it.
func (f *Fault) Error() string { return sentence(f.Kind, f.Line, f.What) }

// Is makes errors.Is find a fault by its kind alone: errors.Is(err, &Fault{Kind: CutOff}).
func (f *Fault) Is(other error) bool {
	o, ok := other.(*Fault)
	return ok && o.Kind == f.Kind && (o.Line == 0 || o.Line == f.Line) && (o.What == "" || o.What == f.What)
}

// MaxLines is how many lines of statements a file may have, all its statements together. Each
// statement counts as one more.
const MaxLines = 200_000

// Count counts what was read of a file.
type Count int

// Add counts one more line or statement, and refuses one too many.
func (c *Count) Add(line int) error {
	if *c++; *c > MaxLines {
		return At(line, TooLong, "")
	}
	return nil
}
