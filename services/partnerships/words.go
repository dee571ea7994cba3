package partnerships

// over says why a request cannot be answered any more.
func (q Request) over() string {
	switch q.State {
	case RequestJoined:
		return "The school has joined already."
	case RequestDeclined:
		return "The school declined already."
	case RequestWithdrawn:
		return "The partnership took this back."
	case RequestAsked, RequestExpired:
	}
	return "Nobody answered this in time. The partnership can ask again."
}

// over says why a change no longer waits.
func (ch PayeeChange) over() string {
	switch ch.State {
	case PayeeDone:
		return "This change has taken effect already."
	case PayeeReplaced:
		return "Somebody has asked for another change since, and it replaces this one."
	case PayeeStopped, PayeeWaiting:
	}
	return "This change was stopped."
}

// PaysWords is the sum that the school pays, in words: "£1,276.50 before VAT, with
// brokerage", "£630.00 with VAT", "£525.00, without VAT", "nothing".
func (q Quote) PaysWords() string {
	text := q.Pays.String() + " before VAT"
	switch {
	case q.Pays.IsZero():
		return "nothing"
	case q.PaysWithVAT != nil && q.VAT.IsZero():
		text = q.Pays.String() + ", without VAT"
	case q.PaysWithVAT != nil:
		text = q.PaysWithVAT.String() + " with VAT"
	}
	if q.Mode == Added {
		text += ", with brokerage"
	}
	return text
}

// ReceivesWords is what the leader's school receives, in words: "£446.25 before VAT".
func (q Quote) ReceivesWords() string {
	switch {
	case q.Receives.IsZero():
		return "nothing"
	case q.ReceivesWithVAT == nil:
		return q.Receives.String() + " before VAT"
	case *q.ReceivesWithVAT == q.Receives:
		return q.Receives.String() + ", without VAT"
	}
	return q.ReceivesWithVAT.String() + " with VAT"
}
