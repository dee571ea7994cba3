package statement

// About is what a question is about.
type About string

// What is asked.
const (
	AboutDays     About = "days"     // which number of a date is the day; answers are figures.Order
	AboutDecimals About = "decimals" // whether "1.234" is a thousand and more; answers are "." and ","
	AboutAccount  About = "account"  // whose lines are meant, of a file with several accounts
)

// Ambiguous is a question: the file can be read in more than one way, and nothing in it says
// which is meant. A person chooses, and the file is read again with the answer.
type Ambiguous struct {
	About    About
	Line     int // where the first text stands that can be read in both ways
	Readings []Reading
}

// Reading is one answer to a question.
type Reading struct {
	Answer string `json:"answer"` // what Options take
	// From and To are the first and the last of the file by this reading: days, amounts, or
	// the name of an account twice.
	From string `json:"from"`
	To   string `json:"to"`
}

// Error asks, and tells what each answer means.
func (a *Ambiguous) Error() string { return question(a) }

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
func (u *UnknownColumns) Error() string { return columnsUnknown(u) }
