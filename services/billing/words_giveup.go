package billing

const sayWhyItIsWrittenOff = "Say why nobody will pay this any more, for who decides about it."

const sayWhyItIsRefused = "Say why it stays owed, for who asked."

const sayWhyItIsOwedAgain = "Say why it is owed again."

const anotherPersonDecides = "You asked for this write-off, so somebody else who handles this money decides about it."

func aWriteOffIsAsked(i Invoice) string {
	return "Somebody has asked already to write " + i.Number + " off."
}

func manyWriteOffs(i Invoice) string {
	return i.Number + " was to be written off very often already. Please ask your operator."
}

func noWriteOffIsAsked(i Invoice) string {
	return "Nobody asks to write " + i.Number + " off now. Look at it again."
}

func isNotWrittenOff(i Invoice) string { return i.Number + " is not written off." }

func isWrittenOff(i Invoice) string {
	return i.Number + " is written off. Let it be owed again first."
}
