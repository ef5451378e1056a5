internal import NewsIndex
