package reading

// Kind is what a number seems to be.
type Kind uint8

// The kinds. A Plain number may be a document's; the others are not, unless they are called so.
const (
	Plain Kind = iota
	Day
	SortCode
	Account
	Order
	Credit
	Sum
	Long   // more digits than a number of a document has
	Packed // four, six or eight digits that may be a day
)

// Number is a number that a text mentions. Several may stand at one place, where it can be read
// in more than one way.
type Number struct {
	Value uint64 // leading noughts put aside
	Width int    // digits as written, noughts included; 0 for a number inside a range
	First int    // its first token
	Last  int    // its last token
	Kind  Kind
	// Called says that it is called an invoice: "INV 123".
	Called bool
	Joined bool // put together from several tokens: "000 123"
	Other  bool // the second way to read what stands there
	Ranged bool // of a range or a shortened list: 124 in "123-5"
}

// bounds of what is read: digits of a number, numbers of a text and of one range.
const (
	mostDigits  = 18
	mostNumbers = 120
	mostRange   = 40
)

// reader reads the numbers of one text.
type reader struct {
	tokens      []Token
	year, month int
	kinds       []Kind // of each token
	ended       []bool // of each token: it shortens the end of a range
	numbers     []Number
}

// value is what digits count to; there are at most 18.
func value(digits string) uint64 {
	var v uint64
	for i := range len(digits) {
		v = v*10 + uint64(digits[i]-'0')
	}
	return v
}

// more says that digits follow behind a gap.
func (r *reader) more(i int, gap Gap) bool {
	return i+1 < len(r.tokens) && r.tokens[i+1].Digits && r.tokens[i+1].Gap == gap
}
