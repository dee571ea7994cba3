package parties

// PayerData is the data of events about an outside payer. Its name stays out: it can change.
type PayerData struct {
	Seller  Ref    `json:"seller"`
	PayerID string `json:"payerId"`
}

// TermsData is the data of events about how a payer is billed.
type TermsData struct {
	Payer Ref `json:"payer"`
	Of    Ref `json:"of"` // whose people read of it: the payer, or the seller of an outside payer
}
