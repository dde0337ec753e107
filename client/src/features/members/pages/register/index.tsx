import { useRouter } from '@tarojs/taro'
import { AddHome } from '../../components/add-home'
import { Registration } from '../../components/registration'

export default function RegisterPage() {
  const isAdding = useRouter().params.add === '1'
  return isAdding ? <AddHome /> : <Registration />
}
