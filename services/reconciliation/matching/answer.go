package matching

import "lateral/pkg/money"

// Answer is what came of a line.
type Answer struct {
	Line      string // its id
	Automatic bool   // the first candidate is linked without asking
	// Candidates are the best first; none where nothing speaks for any document.
	Candidates []Candidate
}

// Candidate is what a line may be for.
type Candidate struct {
	Links []Link
	// About are documents that it is about without linking them: paid ones, another seller's.
	About []string
	Kind  Kind
	Facts Facts
	Sets  int // where sets of documents add up: how many do
	// Advice is the id of the remittance advice that it follows.
	Advice string
	Out    bool // money that left: the payer is who gets it
	score  int
}

// Link says how much of a line is for what: a document, or a meaning.
type Link struct {
	Document string // its id
	Means    Means  // where there is no document
	Party    string // whose account, where it is money on account
	Amount   money.Amount
}

// Kind says how a candidate explains a line.
type Kind uint8

// The kinds of candidate.
const (
	Whole     Kind = iota // a document as it is owed
	Part                  // less than is owed
	Over                  // more than is owed
	PaidTwice             // a document that is paid or credited
	Elsewhere             // another seller's document
	Together              // several documents that the text cites
	Adds                  // a set of the payer's documents that adds up
	Advised               // the documents of a remittance advice
	ByRule                // a rule says what it is
	TakenBack             // it takes an earlier line back, or is taken back
)

// mostSets is up to how many sets that add up are counted.
const mostSets = 1000

// Facts are what speaks for a candidate.
type Facts struct {
	Reference Reference
	Cited     string // as the text has it
	Number    string // of the document, where the text has nearly it
	Amount    AmountFact
	Differs   money.Amount // what the line has more than is owed
	Payer     Payer
	Rule      string // the id of the rule by which the payer was learnt, or what the line means
	Early     bool   // the line is dated before the document
	Claimed   bool   // another line cites the document too
	Credit    string
}

// Count is how many of the three facts hold.
func (f Facts) Count() int {
	n := 0
	for _, holds := range []bool{f.Reference.Holds(), f.Amount == Exact, f.Payer.Agrees()} {
		if holds {
			n++
		}
	}
	return n
}

// Reference says how a text cites a document.
type Reference uint8

// How a text cites a document. Cited, ByOrder and InAdvice are facts.
const (
	NotCited  Reference = iota
	Cited               // exactly this open document
	CitedToo            // this one, and others
	Doubtful            // the number can be read as something else
	Nearly              // a number that differs in a digit
	OrderOnly           // its order number
	ByOrder             // its order number, which no other document has
	InAdvice            // a remittance advice names it
)

// Holds says whether the fact holds.
func (r Reference) Holds() bool { return r == Cited || r == ByOrder || r == InAdvice }

// AmountFact says how the amount of a line is to what is owed.
type AmountFact uint8

// How an amount is to what is owed. Only Exact is a fact.
const (
	Differs AmountFact = iota
	Exact
	LessPenny
	LessVAT
	LessCredit
	Shared // with the other lines that cite it, what is owed
	Less
	More
	Again // what was owed before it was paid
)

// Payer says how a line is to the payer of a document.
type Payer uint8

// How a line is to a payer.
const (
	Unnamed   Payer = iota
	Learnt          // a rule knows the name or the account
	Named           // the name agrees
	PaidFor         // the name of its trust or authority agrees
	Alike           // the name agrees, and that of another with the same words agrees better
	Another         // the line names somebody else
	KnownElse       // a rule knows the name or the account as somebody else's
)

// Agrees says whether the fact holds.
func (p Payer) Agrees() bool { return p == Learnt || p == Named || p == PaidFor }

// Contradicts says whether the line speaks against the payer.
func (p Payer) Contradicts() bool { return p == Another || p == KnownElse }
