package register

// Report says what an import did.
type Report struct {
	Read      int       `json:"read"`      // rows after the head
	Added     int       `json:"added"`     // schools that are new
	Changed   int       `json:"changed"`   // schools whose entry has changed
	Closed    int       `json:"closed"`    // schools that closed, among the changed ones
	Unchanged int       `json:"unchanged"` // schools that did not change
	LeftOut   int       `json:"leftOut"`   // rows that are not schools
	Refused   []Refusal `json:"refused,omitempty"`
	Columns   []Column  `json:"columns,omitempty"` // columns that were not taken: schools keep what they had
	Absent    []string  `json:"absent,omitempty"`  // columns that the file lacks, of which schools kept what they had
	Notes     []Refusal `json:"notes,omitempty"`   // lines that were read differently from how they are written
}

func (r *Report) note(line int, text string) {
	r.Notes = append(r.Notes, Refusal{line, text})
}

func (r *Report) refuse(line int, reason string) {
	r.Refused = append(r.Refused, Refusal{line, reason})
}

// Refusal is a row that was not taken, or was read differently from how it is written, and
// why.
type Refusal struct {
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// Column is a column that was not taken, and why.
type Column struct {
	Name   string `json:"name"`
	Line   int    `json:"line"` // the first that cannot be read
	Reason string `json:"reason"`
}

type change int

const (
	unchanged change = iota
	added
	changed
	closed
)
