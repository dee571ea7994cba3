package billing

import "lateral/pkg/money"

// errs does sums and keeps the first error.
type errs struct{ err error }

func (e *errs) keep(a money.Amount, err error) money.Amount {
	if e.err == nil {
		e.err = err
	}
	return a
}

func (e *errs) add(a, b money.Amount) money.Amount { return e.keep(a.Add(b)) }
func (e *errs) sub(a, b money.Amount) money.Amount { return e.keep(a.Sub(b)) }
func (e *errs) neg(a money.Amount) money.Amount    { return e.keep(a.Neg()) }
