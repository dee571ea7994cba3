package reports

import "lateral/pkg/money"

// Bands are sums by how many days ago they were due.
type Bands struct {
	NotDue money.Amount
	To30   money.Amount // 1 to 30 days
	To60   money.Amount
	To90   money.Amount
	Over90 money.Amount
	All    money.Amount
}

func noBands() Bands {
	none := money.Pence(0)
	return Bands{none, none, none, none, none, none}
}

// add adds a sum that was due on a day.
func (b *Bands) add(owed money.Amount, days int) error {
	band := b.of(days)
	var err error
	if *band, err = band.Add(owed); err != nil {
		return err
	}
	b.All, err = b.All.Add(owed)
	return err
}

// of is the band of what was due so many days ago.
func (b *Bands) of(days int) *money.Amount {
	switch {
	case days <= 0:
		return &b.NotDue
	case days <= 30:
		return &b.To30
	case days <= 60:
		return &b.To60
	case days <= 90:
		return &b.To90
	}
	return &b.Over90
}

// list are the sums in the order in which they are written.
func (b Bands) list() []money.Amount {
	return []money.Amount{b.NotDue, b.To30, b.To60, b.To90, b.Over90, b.All}
}
