package partnerships

import (
	"lateral/pkg/money"
)

// Quote is what half-days cost: what the school pays, how much of it is brokerage, and what
// the leader's school receives.
type Quote struct {
	HalfDays  int           `json:"halfDays"`
	Support   money.Amount  `json:"support" doc:"The price of the half-days, before added brokerage and before VAT"`
	Mode      BrokerageMode `json:"mode" enum:"none,deducted,added" doc:"Whether the brokerage is kept from the price or added to it"`
	Brokerage money.Amount  `json:"brokerage" doc:"What the partnership keeps of the price, or adds to it, before VAT"`
	Expenses  money.Amount  `json:"expenses,omitzero" doc:"Travel and expenses among what is paid and received, before VAT; no brokerage is taken of them"`
	AtMost    bool          `json:"expensesAtMost,omitempty" doc:"Not all expenses are claimed yet: they come to this at most"`
	Late      money.Amount  `json:"late,omitzero" doc:"Of the price: what is due for visits that were cancelled late"`
	LateKept  money.Amount  `json:"-"` // of the brokerage
	Pays      money.Amount  `json:"pays" doc:"All that the school pays, before VAT"`
	Receives  money.Amount  `json:"receives" doc:"What the leader's school receives, before VAT"`

	Cancellation string `json:"cancellation,omitempty" doc:"What is due if the school cancels a visit late, in words; absent where nothing is"`

	VAT             *money.Amount `json:"vat,omitempty" doc:"The VAT that the school pays; absent until it is decided"`
	PaysWithVAT     *money.Amount `json:"paysWithVat,omitempty" doc:"All that the school pays, with VAT; absent until VAT is decided"`
	ReceivesWithVAT *money.Amount `json:"receivesWithVat,omitempty" doc:"What the leader's school receives, with its VAT; absent until VAT is decided"`
}

// Quote works out half-days at a day rate, each as HalfDay says.
func (b Brokerage) Quote(dayRate money.Amount, halfDays int) (Quote, error) {
	h, err := b.HalfDay(dayRate)
	if err != nil {
		return Quote{}, err
	}
	return h.Quote(b.Mode, halfDays)
}

// Quote is the price of so many half-days like this one.
func (h HalfDay) Quote(mode BrokerageMode, halfDays int) (Quote, error) {
	support, err := h.Price.Mul(int64(halfDays))
	if err != nil {
		return Quote{}, err
	}
	brokerage, err := h.Brokerage.Mul(int64(halfDays))
	if err != nil {
		return Quote{}, err
	}
	return QuoteOf(mode, halfDays, support, brokerage)
}

// QuoteOf works out who pays and who receives what, from a price and a brokerage.
func QuoteOf(mode BrokerageMode, halfDays int, support, brokerage money.Amount) (Quote, error) {
	if mode == "" || brokerage.IsZero() {
		mode = NoBrokerage
	}
	q := Quote{HalfDays: halfDays, Support: support, Mode: mode, Brokerage: brokerage, Pays: support, Receives: support}
	var err error
	switch mode {
	case Added:
		q.Pays, err = support.Add(brokerage)
	case Deducted:
		q.Receives, err = support.Sub(brokerage)
	case NoBrokerage:
	}
	return q, err
}

// Share is a share of the quote, for a visit that was cancelled late: the price, and the brokerage of it.
func (q Quote) Share(share money.BasisPoints) (Quote, error) {
	support, err := q.Support.Percent(share)
	if err != nil {
		return Quote{}, err
	}
	brokerage, err := q.Brokerage.Percent(share)
	if err != nil {
		return Quote{}, err
	}
	late, err := QuoteOf(q.Mode, 0, support, brokerage)
	late.Late, late.LateKept = support, brokerage
	return late, err
}

// Plus is both quotes together, without VAT. Both are of one agreement, so brokerage has one mode in both.
func (q Quote) Plus(other Quote) (Quote, error) {
	mode := q.Mode
	if mode == NoBrokerage || mode == "" {
		mode = other.Mode
	}
	both := Quote{HalfDays: q.HalfDays + other.HalfDays, Mode: mode, AtMost: q.AtMost || other.AtMost}
	for _, sum := range []struct {
		to   *money.Amount
		a, b money.Amount
	}{
		{&both.Support, q.Support, other.Support}, {&both.Brokerage, q.Brokerage, other.Brokerage},
		{&both.Expenses, q.Expenses, other.Expenses}, {&both.Late, q.Late, other.Late},
		{&both.LateKept, q.LateKept, other.LateKept}, {&both.Pays, q.Pays, other.Pays},
		{&both.Receives, q.Receives, other.Receives},
	} {
		var err error
		if *sum.to, err = sum.a.Add(sum.b); err != nil {
			return both, err
		}
	}
	return both, nil
}

// ForSupport is what the leader's school receives for the support itself, without expenses.
func (q Quote) ForSupport() (money.Amount, error) { return q.Receives.Sub(q.Expenses) }

// OnTop is the brokerage that the school pays on top of the price; zero unless it is added.
func (q Quote) OnTop() money.Amount { return q.brokerageIf(Added) }

// Kept is the brokerage that is kept from the price; zero unless it is deducted.
func (q Quote) Kept() money.Amount { return q.brokerageIf(Deducted) }

func (q Quote) brokerageIf(mode BrokerageMode) money.Amount {
	if q.Mode == mode {
		return q.Brokerage
	}
	return money.Amount{Currency: q.Support.Currency}
}
