import { NotImplemented } from '../wire/errors'
import type { Handler } from './request'
export const getItemsByCaml: Handler = () => {
  throw new NotImplemented('getitems')
}
export const renderListData: Handler = () => {
  throw new NotImplemented('renderlistdataasstream')
}
