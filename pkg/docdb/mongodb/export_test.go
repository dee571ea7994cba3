package mongodb

// What the tests of transcoding use.
var (
	ToBSON = toBSON
	ToJSON = toJSON
)
