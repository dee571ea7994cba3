package billing

const sayWhatIsWrong = "Say what you want to know, or what is wrong."

const sayTheAnswer = "Write your answer."

const youHaveAskedSeveral = "You have asked several times about this invoice today. Please wait for the answer."

func aQueryWaits(i Invoice) string {
	return "Somebody has asked about " + i.Number + " already, and " + i.IssuerName + " has not answered yet."
}

func manyQueries(i Invoice) string {
	return "So many questions were asked about " + i.Number + " that it takes no more. Please talk to " + i.IssuerName +
		"."
}

func noQueryWaits(i Invoice) string {
	return "No question about " + i.Number + " waits. Look at it again."
}
