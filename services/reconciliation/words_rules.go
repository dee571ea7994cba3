package reconciliation

// Why a rule is refused.
const (
	enterWhatTheBankWrites = "Enter what the bank writes, at most 100 characters."
	enterMoreLetters       = "Enter at least four letters. By fewer, too many lines would be found."
	lineDoesNotSay         = "The line does not say that. Enter words that stand in it one after another."
	nothingToLearn         = "The payer of this line was known without asking, so there is nothing to remember."
	tooManyRules           = "There are 500 rules. Remove some that you no longer need."
	ruleIsRemoved          = "This rule was removed already."
	sayWhyItIsRemoved      = "Say why, for those who look at it later."
)

// ruleSays says what a rule says.
func ruleSays(says string, means Kind, party string) string {
	return "“" + says + "” " + meansWords(means, party) + "."
}

func meansWords(means Kind, party string) string {
	switch means {
	case Charges:
		return "is a charge of the bank"
	case Interest:
		return "is interest"
	case Outside:
		return "is nothing of this book"
	case ToInvoice, ToReceipt, ToSelfBill, ToRefund, ToPayment, OnAccount:
	}
	return "is " + party
}
