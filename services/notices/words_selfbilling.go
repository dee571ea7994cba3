package notices

import "lateral/services/parties"

// billingStory is an agreement about self-billing in the words of letters.
type billingStory struct {
	parties.SelfBillingData
	customer, supplier, asker, ender string
}

func selfBillingAskedTelling(s billingStory) telling {
	return telling{
		title: s.asker + " asks for consent to self-billing",
		text: s.customer + " would draw up the invoices of " + s.supplier + ", as long as both agree. Read what both agree " +
			"to, and say yes or no.",
		action: "Agree or decline",
	}
}

func selfBillingAgreedTelling(s billingStory) telling {
	return telling{
		title: s.customer + " and " + s.supplier + " agree to self-billing",
		text: s.customer + " draws up the invoices of " + s.supplier + " while the agreement holds. Each side can end it " +
			"at any time.",
		action: "See the agreement",
	}
}

func selfBillingDeclinedTelling(s billingStory) telling {
	return telling{
		title:  "There is no self-billing between " + s.customer + " and " + s.supplier,
		text:   "The question was declined. No self-bill is drawn up without an agreement.",
		action: "See what was asked",
	}
}

func selfBillingWithdrawnTelling(s billingStory) telling {
	return telling{
		title:  s.asker + " no longer asks for consent to self-billing",
		text:   "The question between " + s.customer + " and " + s.supplier + " was taken back. You need do nothing.",
		action: "See what was asked",
	}
}

func selfBillingEndedTelling(s billingStory) telling {
	return telling{
		title: "Self-billing between " + s.customer + " and " + s.supplier + " has ended",
		text: s.ender + " ended the agreement. From today on no self-bill is drawn up by it; a new agreement can be asked " +
			"for.",
		action: "See the agreement",
	}
}
