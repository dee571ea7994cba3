package parties

// NumberingData is the data of NumberingChanged.
type NumberingData struct {
	Seller Ref    `json:"seller"`
	Prefix string `json:"prefix"`
}

// VATData is the data of events about VAT. It has no words that somebody wrote.
type VATData struct {
	Seller Ref    `json:"seller"`
	Supply Supply `json:"supply,omitempty"`
	Reason Reason `json:"reason,omitempty"`
	Payer  Ref    `json:"payer,omitempty"`
}
