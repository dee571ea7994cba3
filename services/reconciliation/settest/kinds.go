package settest

// kind is a case, how often it is planned, and in which files it can stand.
type kind struct {
	Name  string
	Times int
	Plan  plan
	Where func(Bank) bool
}

// cutting banks leave 18 letters of a name.
func cutting(b Bank) bool { return b.Name == field }

// Kinds are all cases. Half of the lines are the first two.
func kinds() []kind {
	return append(append(plain(), hard()...), outside()...)
}

func plain() []kind {
	return []kind{
		{"clean", 440, ordinary(false), nil},
		{"messy", 440, ordinary(true), nil},
		{"same_amounts", 34, sameAmounts, nil},
		{"name_cut", 34, cutName, cutting},
		{"spelling", 40, spelledOddly, nil},
		{"namesake_cited", 27, twinCited, nil},
		{"namesake_silent", 26, twinSilent, nil},
		{"namesake_one", 25, twinOne, nil},
		{"pair_cited", 27, pairCited, nil},
		{"pair_other", 26, pairOther, nil},
		{"academy_cited", 27, academyCited, nil},
		{"academy_silent", 26, academySilent, nil},
		{"trust_pays", 30, groupOne(false), nil},
		{"authority_pays", 30, groupOne(true), nil},
		{"trust_billed", 26, groupBilled, nil},
		{"learnt", 32, learntCited, nil},
		{"learnt_account", 25, learntAccount, nil},
		{"learnt_other", 26, learntOther, nil},
		{"other_payer", 25, otherPayer, nil},
		{"nameless", 25, nameless, nil},
	}
}

func hard() []kind {
	return []kind{
		{"silent", 34, silent, nil},
		{"silent_several", 28, silentSeveral, nil},
		{"swapped", 26, mistyped(swap), nil},
		{"dropped", 26, mistyped(dropOrDouble), nil},
		{"others_number", 26, mistyped(hit), nil},
		{"split", 30, split, nil},
		{"letters", 70, lettered, nil},
		{"date_beside", 25, beside(dated), nil},
		{"date_instead", 25, instead(dated), nil},
		{"sort_beside", 25, beside(sorted), nil},
		{"sort_instead", 25, instead(sorted), nil},
		{"order_beside", 25, beside(ordered), nil},
		{"order_alone", 26, orderAlone, nil},
		{"order_shared", 25, orderShared, nil},
		{"other_seller", 26, otherSeller, nil},
		{"several", 34, severalCited, nil},
		{"range", 28, ranged, nil},
		{"pooled", 36, pooled, nil},
		{"pooled_odd", 25, pooledOdd, nil},
		{"pooled_all", 25, pooledAll, nil},
		{"pooled_some", 25, pooledSome, nil},
		{"less_credit", 28, lessCredit, nil},
		{"credit_ignored", 25, creditIgnored, nil},
		{"penny", 26, differing(penny), nil},
		{"no_vat", 25, differing(noVAT), nil},
		{"no_brokerage", 25, differing(noBrokerage), nil},
		{"part", 27, differing(partOf), nil},
		{"rest", 25, rest, nil},
		{"over", 25, differing(more), nil},
		{"instalments", 13, instalments, nil},
		{"twice", 13, twice, nil},
		{"card_too", 25, settled(byCard), nil},
		{"paid_cited", 25, settled(before), nil},
		{"credited_cited", 26, settled(replacedBy), nil},
		{"returned", 13, returned, nil},
		{"early", 25, early, nil},
		{"alike_cited", 14, alikeCited, nil},
		{"alike_silent", 13, alikeSilent, nil},
	}
}

func outside() []kind {
	charges := func(w *World) []string { return w.charges }
	interest := func(w *World) []string { return w.interest }
	grants := func(w *World) []string { return w.grants }
	return []kind{
		{"payouts", 13, payouts, nil},
		{"charges", 26, explained(charges, "charges", true, fee), nil},
		{"charges_new", 25, explained(func(w *World) []string { return w.newCharges }, "charges", false, fee), nil},
		{"interest", 25, explained(interest, "interest", true, gain), nil},
		{"outside", 26, explained(grants, "outside", true, grant), nil},
		{"outside_new", 25, explained(func(w *World) []string { return w.newGrants }, "outside", false, grant), nil},
		{"stranger", 25, stranger, nil},
		{"outgoing", 25, outgoing, nil},
	}
}
