package matching

// What facts count when candidates are put in order. Nothing is shown of it: people see the
// facts.
var (
	byReference = map[Reference]int{Cited: 40, CitedToo: 34, Doubtful: 20, Nearly: 25, OrderOnly: 26,
		ByOrder: 36, InAdvice: 48}
	byAmount = map[AmountFact]int{Exact: 30, LessPenny: 18, LessVAT: 14, LessCredit: 16, Shared: 12, Less: 6, More: 4,
		Again: 12, Differs: -10}
	byPayer = map[Payer]int{Learnt: 30, Named: 28, PaidFor: 26, Alike: 10, Another: -16, KnownElse: -8}
	byKind  = map[Kind]int{PaidTwice: -14, Elsewhere: -84}
)

const (
	forStrong   = 8
	forAdvice   = 20
	bySumAlone  = 40 // of an advice whose sum is the line's, and nothing else
	forEarly    = -12
	forTaken    = -14 // another line is linked to it
	forCredited = -20
)

func (f Facts) score(kind Kind, isStrong bool) int {
	s := byReference[f.Reference] + byAmount[f.Amount] + byPayer[f.Payer] + byKind[kind]
	if isStrong && (f.Reference == Cited || f.Reference == CitedToo) {
		s += forStrong
	}
	if f.Early {
		s += forEarly
	}
	return s
}
