package statement

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
