package main

// settled does what documents need before they are issued: the partnership and the home school decide their VAT,
// and agree to self-billing.
func settled(treasury, homeHead person, alliance, home string) {
	treasury.t.Helper()
	at := "/parties/partnership/" + alliance
	for _, supply := range []string{"consultancy", "brokerage"} {
		treasury.post(at+"/vat-decisions", object{"supply": supply, "reason": "exempt", "ground": "Education"})
	}
	asked := treasury.post(at+"/self-billing", object{"other": home})
	homeHead.post("/self-billing/"+asked.text("id")+"/accept", nil)
	homeHead.post("/parties/school/"+home+"/vat-decisions",
		object{"supply": "release", "reason": "exempt", "ground": "Education"})
}
