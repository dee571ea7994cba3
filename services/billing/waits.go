package billing

// Queried is the payer's question that nobody answered; false where there is none, or where nothing
// is owed any more.
func (i Invoice) Queried() (Query, bool) {
	if len(i.Queries) == 0 || !i.Unpaid {
		return Query{}, false
	}
	last := i.Queries[len(i.Queries)-1]
	return last, last.AnsweredAt == nil
}

// LastWriteOff is the last write-off, if it is in the state; nil else. One that was asked
// counts no more once nothing is owed.
func (i *Invoice) LastWriteOff(state WriteOffState) *WriteOff {
	if len(i.WriteOffs) == 0 {
		return nil
	}
	last := &i.WriteOffs[len(i.WriteOffs)-1]
	if last.State != state || state == WriteOffAsked && !i.Unpaid {
		return nil
	}
	return last
}
